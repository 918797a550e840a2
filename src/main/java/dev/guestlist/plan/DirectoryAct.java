package dev.guestlist.plan;

/** What is done in Entra to a guest who is in the directory. */
public sealed interface DirectoryAct extends Act permits AccountAct, GroupAct, LicenseAct {}
