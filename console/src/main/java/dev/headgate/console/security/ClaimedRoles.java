package dev.headgate.console.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.stereotype.Component;

/** Gives a person who signed in the roles that the ID token or the issuer's user info claim. */
@Component
final class ClaimedRoles implements GrantedAuthoritiesMapper {

    private final Roles roles;

    ClaimedRoles(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> given) {
        Set<GrantedAuthority> all = new HashSet<>();
        for (var authority : given) {
            if (authority instanceof OidcUserAuthority person) {
                all.addAll(roles.granted(person.getAttributes()));
            }
        }
        return all;
    }
}
