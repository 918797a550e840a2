/**
 * OData 4.0 queries: text in, typed values and predicates over any kind of row out. Both APIs of
 * the emulator use it; each says which options it knows ({@link
 * dev.guestlist.emulator.odata.Dialect}), which properties its types have ({@link
 * dev.guestlist.emulator.odata.Shape}) and which operators it allows on them ({@link
 * dev.guestlist.emulator.odata.Rules}).
 *
 * <pre>
 *   raw query ── QueryOptions.parse ──► options, Expression ── Binder(shape, rules) ──► Predicate, Comparator
 *                       └──────────────── QueryProblem, a value ───────┘
 * </pre>
 *
 * Whatever is not understood is a problem, never ignored. The package does no IO and knows no JSON
 * and no HTTP.
 */
package dev.guestlist.emulator.odata;
