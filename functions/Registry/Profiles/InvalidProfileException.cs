namespace BangGiao.Registry.Profiles;

/// <summary>The app does not start: the owner's profile is missing or invalid.</summary>
/// <param name="message">The wrong places, and what is allowed there.</param>
public sealed class InvalidProfileException(string message) : Exception(message);
