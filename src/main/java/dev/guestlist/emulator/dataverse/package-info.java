/**
 * The Dynamics 365 environments of the tenant in a box: who is in them, with which roles, and what
 * follows from changes in Entra.
 *
 * <pre>
 *   Entra (tenant state) ── DirectorySync ──► systemuser rows        web: HTTP, OData, errors
 *   BAP addUser, keyed reads ── Arrivals ───►      │                  │
 *                         Roles · BusinessUnits · Teams · People ◄────┘   rules of each table
 *                                      │
 *                                    store: rows, links, versions, undo
 * </pre>
 *
 * Everything happens under the tenant's lock. What the public sources leave open is a named choice
 * in {@link dev.guestlist.emulator.dataverse.DataverseGuess}.
 */
package dev.guestlist.emulator.dataverse;
