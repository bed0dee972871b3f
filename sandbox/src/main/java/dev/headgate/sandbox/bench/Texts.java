package dev.headgate.sandbox.bench;

import java.util.List;
import java.util.random.RandomGenerator;

/** What generated rows say: people, notes and causes in many scripts, long, and with everything that a page must escape. */
final class Texts {

    /** Who "did" it; every name starts with the word that marks a generated row. */
    static final String MARK = "generator";

    private static final List<String> PEOPLE = List.of(
            "Ada Okonkwo",
            "李明",
            "Анна Иванова",
            "محمد الأحمد",
            "Ελένη Παπαδοπούλου",
            "서연 김",
            "Zoë Müller-Lüdenscheidt",
            "आरव शर्मा",
            "🦊 fox@night-shift",
            "<script>alert('hi')</script>",
            "O'Brien & \"Sons\"",
            "Wolfe" + "schlegelsteinhausenberger".repeat(11) + "dorff");

    private static final List<String> NOTES = List.of(
            "",
            "First version",
            "Slower, the vendor asked for it",
            "Слишком много запросов, снижаем темп",
            "鍵を入れ替えた 🔑",
            "Window of <b>one day</b> & no more",
            "ردّ الواجهة تغيّر",
            "The vendor's change of 1 March: amounts are text now. ".repeat(5).strip());

    private static final List<String> CAUSES_OF_PULL = List.of(
            "The API refused the secret: GET https://%s/v1/%s answered 401 (\"token expired\").",
            "The API refused: GET https://%s/v1/%s answered 403 (<html><body><h1>Forbidden</h1></body></html>).",
            "The API at %s answered 429 to %s for an hour and asked to wait longer than the run may.",
            "The API at %s answered 502 to %s six times in a row (\"upstream connect error 🔥\").",
            "The connection to %s was reset while %s was read; it was tried six times.",
            "The API's answer from %s for %s has no array at 'data'. Появилось поле 'ошибка'.",
            "The API at %s answered %s with a page in another language: 「メンテナンス中です」.");

    private Texts() {}

    static String person(RandomGenerator random) {
        return MARK + ": " + pick(PEOPLE, random);
    }

    static String note(RandomGenerator random) {
        return pick(NOTES, random);
    }

    static String pullCause(RandomGenerator random, String host, String stream) {
        return String.format(pick(CAUSES_OF_PULL, random), host, stream);
    }

    static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
