/**
 * The tenant in a box: Microsoft Entra, Microsoft Graph, Power Platform admin and Dataverse over
 * real HTTP, for tests, demonstrations and rehearsals.
 *
 * <p>{@link dev.guestlist.emulator.Emulator} starts it. Nothing here knows anything of the client;
 * what the APIs answer is written from the services' public documentation.
 */
package dev.guestlist.emulator;
