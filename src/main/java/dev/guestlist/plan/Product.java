package dev.guestlist.plan;

import dev.guestlist.model.LiveSku;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A licence of the files as the tenant sells it.
 *
 * @param disabledPlans service plan ids that the files switch off
 * @param keepFree seats that guests must leave unused
 */
record Product(Target.License target, LiveSku sku, SortedSet<String> disabledPlans, int keepFree) {
    Product {
        disabledPlans = Collections.unmodifiableSortedSet(new TreeSet<>(disabledPlans));
    }
}
