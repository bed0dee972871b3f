package dev.headgate.console.security;

import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.ChangeFeed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets every console know that somebody signed out. */
@Service
class SignOutEverywhere {

    static final String TOPIC = "session";

    private final SignOuts signOuts;
    private final ChangeFeed feed;

    SignOutEverywhere(SignOuts signOuts, ChangeFeed feed) {
        this.signOuts = signOuts;
        this.feed = feed;
    }

    @Transactional
    void tell(SignOut signOut) {
        signOuts.add(signOut);
        feed.announce(new Change(TOPIC, ""));
    }
}
