package dev.headgate.console.security;

import dev.headgate.console.platform.Actor;
import dev.headgate.console.platform.CurrentActor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The actor as Spring Security knows it. */
@Component
class SignedInActor implements CurrentActor {

    @Override
    public Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return Actor.CONSOLE;
        }
        var role =
                Roles.highest(authentication.getAuthorities()).map(Enum::name).orElse("NONE");
        return new Actor(authentication.getName(), role);
    }
}
