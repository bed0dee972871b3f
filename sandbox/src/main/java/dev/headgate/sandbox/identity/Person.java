package dev.headgate.sandbox.identity;

import java.util.List;
import java.util.Locale;

/** Somebody who can sign in at the identity provider; there is one for each role. */
record Person(String userName, String fullName, Role role) {

    static final List<Person> ALL = List.of(
            new Person("analyst", "Anna Analyst", Role.ANALYST),
            new Person("operator", "Otto Operator", Role.OPERATOR),
            new Person("admin", "Ada Admin", Role.ADMIN));

    static Person named(String userName) {
        return ALL.stream()
                .filter(person -> person.userName.equals(userName.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody here is called '" + userName + "'."));
    }

    String email() {
        return userName + "@headgate.example";
    }
}
