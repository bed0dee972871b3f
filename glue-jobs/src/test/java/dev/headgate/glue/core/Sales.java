package dev.headgate.glue.core;

/** Records of the sales source. */
public final class Sales {

    private Sales() {}

    /** A record that fits the mapping. */
    public static String sale(long id, String day, String amount) {
        return "{\"id\":" + id + ",\"customer\":{\"id\":" + (id % 100) + ",\"name\":\"A\"},\"transaction_date\":\""
                + day + "\",\"amount\":" + amount + ",\"product\":{\"category\":\"books\"}}";
    }
}
