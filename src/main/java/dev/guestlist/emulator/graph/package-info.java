/**
 * Microsoft Graph v1.0, as far as guests need it: people, invitations, groups, licences and the
 * tenant's settings.
 *
 * <p>A request comes in, is checked for its token and permission, is answered from the tenant or
 * changes it. Shapes, statuses, codes and texts are those of the public documentation and of
 * recorded answers; where neither says anything, {@link dev.guestlist.emulator.graph.GraphGuess}
 * decides, in one place. Whatever the real service would do and this one does not is a 501 that
 * names itself.
 */
package dev.guestlist.emulator.graph;
