/**
 * Environments in state files: the {@code environments} section in, instances out, and back without
 * loss. A hand-written file needs no more than names; what is left out is derived.
 */
package dev.guestlist.emulator.dataverse.seed;
