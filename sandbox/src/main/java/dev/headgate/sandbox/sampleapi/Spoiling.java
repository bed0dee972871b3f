package dev.headgate.sandbox.sampleapi;

import java.util.Locale;

/** The five ways in which a record is bad; each is the reason that the quarantine must give for it. */
enum Spoiling {
    CUSTOMER_ID_MISSING,
    AMOUNT_NOT_DECIMAL,
    AMOUNT_NOT_POSITIVE,
    SALE_DATE_NOT_DATE,
    PRODUCT_CATEGORY_TOO_LONG;

    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
