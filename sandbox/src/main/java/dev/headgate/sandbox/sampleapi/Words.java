package dev.headgate.sandbox.sampleapi;

import java.util.List;
import java.util.SplittableRandom;

/** What the texts of a record are made of, as they stand inside JSON quotes; many are awkward on purpose. */
final class Words {

    /** At most 50 bytes each once read; one has exactly 50. */
    static final List<String> CATEGORIES = List.of(
            "Garden",
            "Kitchen",
            "Bed\\/Bath",
            "Électronique",
            "\\u00c9lectronique",
            "家電・カメラ",
            "Toys \\\"Classic\\\"",
            "Möbel & Garten",
            "Bücher, Hörbücher",
            "🚲 Bikes",
            "Työkalut\\\\Tools",
            "é".repeat(25));

    /** More than 50 bytes each, some by letters and some only by the bytes of their letters. */
    static final List<String> TOO_LONG_CATEGORIES = List.of(
            "Furniture for balconies, terraces and small gardens",
            "家電製品とカメラとその付属品の総合売場",
            "é".repeat(26),
            "Sports, outdoor and everything that has no other place in the shop");

    static final List<String> NOT_DATES =
            List.of("soon", "2026-02-30T10:00:00Z", "2026-13-01T08:15:00Z", "31.12.2026", "yesterday");

    static final List<String> NOT_DECIMALS = List.of("\"n/a\"", "\"12,50\"", "\"twelve\"", "\"1.2.3\"", "\"EUR 5\"");

    static final List<String> NOT_POSITIVE = List.of("0", "-12.50", "0.00", "\"-3\"", "-1.5e2");

    static final List<String> WITHOUT_ID = List.of("{\"tier\":\"gold\"}", "{}", "{\"id\":null,\"tier\":\"silver\"}");

    static final List<String> TIERS = List.of("gold", "silver", "bronze");

    static final List<String> PRODUCTS = List.of(
            "Folding chair, oak",
            "Kettle 1.7 l, brushed steel",
            "Lampe de chevet \\\"Étoile\\\"",
            "Bicycle bell, brass",
            "Notebook A5, ruled, 120 pages",
            "電気ケトル 0.8L",
            "Werkzeugkoffer 94-teilig");

    static final List<String> CITIES = List.of("Köln", "Lyon", "Łódź", "Porto", "Malmö", "Ghent");

    static final List<String> CHANNELS = List.of("web", "store", "phone", "partner");

    static final List<String> NOTES = List.of(
            "Customer asked to \\\"ring twice\\\" and to leave the parcel with the neighbour",
            "Picked up in the store by a person with a power of attorney, receipt printed",
            "Gift wrapping: two items in one box, a card with the text \\u201cTout de bon\\u201d",
            "Delivered to the back door\\\\garden gate, the dog is friendly, the cat is not",
            "First order of this customer after a complaint; voucher given, no return expected");

    private Words() {}

    static String any(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
