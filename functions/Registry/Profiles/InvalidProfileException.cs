namespace BangGiao.Registry.Profiles;

/// <summary>The app does not start: the owner's profile is missing or invalid.</summary>
/// <param name="message">Where it is wrong, and what is allowed.</param>
public sealed class InvalidProfileException(string message) : Exception(message);
