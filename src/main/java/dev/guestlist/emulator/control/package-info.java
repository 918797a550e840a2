/**
 * What one does to an emulator and could not do to the real services: move its clock, make it fail
 * on purpose, read the mails it has sent, accept an invitation in a guest's place.
 *
 * <p>Requests below {@code /__emulator/} come in; they need no token. Nothing here is part of what
 * is emulated.
 */
package dev.guestlist.emulator.control;
