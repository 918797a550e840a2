/**
 * The data of one environment: rows by table, many-to-many links, row versions, and a journal that
 * undoes a change set that failed. Guarded by the tenant's lock. It checks nothing; what may be
 * written is decided before.
 */
package dev.guestlist.emulator.dataverse.store;
