package dev.headgate.console.security;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where sign-outs are kept until no session can be left that they concern. */
public interface SignOuts {

    void add(SignOut signOut);

    /** Those that concern any of these sign-ins. */
    List<SignOut> concerning(Collection<SignInKey> keys);

    void forgetBefore(Instant at);
}
