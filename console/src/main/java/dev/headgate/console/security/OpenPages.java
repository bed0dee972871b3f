package dev.headgate.console.security;

import jakarta.servlet.http.HttpSession;

/** The pages that browsers hold open in a session. */
public interface OpenPages {

    /** Leads each of them away, and returns when they have been told or cannot be. */
    void leave(HttpSession session, Ending why);
}
