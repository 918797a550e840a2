package dev.guestlist.plan;

/** Seats of one product that change hands. */
record Seats(int released, int needed) {
    static final Seats NONE = new Seats(0, 0);
    static final Seats ONE_RELEASED = new Seats(1, 0);
    static final Seats ONE_NEEDED = new Seats(0, 1);

    Seats plus(Seats other) {
        return new Seats(released + other.released, needed + other.needed);
    }

    SeatBudget budget(Product product) {
        var sku = product.sku();
        return new SeatBudget(
                product.target(),
                sku.seats(),
                sku.consumed(),
                released,
                needed,
                product.keepFree());
    }
}
