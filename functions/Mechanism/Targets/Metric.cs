using BangGiao.Records.Visibility;

namespace BangGiao.Mechanism.Targets;

/// <summary>A figure that is computed from the registry, for the day and the records of a view.</summary>
/// <param name="Name">The name, as in the <c>metric</c> of a target.</param>
/// <param name="ValueOf">Computes the value; null when there is no data.</param>
public sealed record Metric(string Name, Func<RegistryView, decimal?> ValueOf);
