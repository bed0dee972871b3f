package dev.headgate.console.testing;

import dev.headgate.console.security.SignInKey;
import dev.headgate.console.security.SignOut;
import dev.headgate.console.security.SignOuts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sign-outs in a list. */
public final class InMemorySignOuts implements SignOuts {

    private final List<SignOut> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(SignOut signOut) {
        all.add(signOut);
    }

    @Override
    public List<SignOut> concerning(Collection<SignInKey> keys) {
        return all.stream()
                .filter(signOut -> keys.stream().anyMatch(key -> concerns(signOut, key)))
                .toList();
    }

    @Override
    public void forgetBefore(Instant at) {
        all.removeIf(signOut -> signOut.at().isBefore(at));
    }

    private static boolean concerns(SignOut signOut, SignInKey key) {
        return signOut.session().isPresent()
                ? signOut.session().equals(key.session())
                : signOut.subject().filter(key.subject()::equals).isPresent();
    }
}
