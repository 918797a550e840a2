package dev.guestlist.emulator.odata;

/** A piece of a filter with the offset where it begins. */
record Token(Kind kind, String text, int position) {
    enum Kind {
        NAME,
        ALIAS,
        TEXT,
        GUID,
        MOMENT,
        DAY,
        NUMBER,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }
}
