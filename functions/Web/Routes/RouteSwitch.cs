namespace BangGiao.Web.Routes;

/// <summary>A route that a setting can turn off. Turned off, its path is answered as one that does not exist, whatever the method.</summary>
/// <param name="Route">The route, as its trigger has it.</param>
/// <param name="IsOn">Whether there is such a path.</param>
public sealed record RouteSwitch(string Route, bool IsOn);
