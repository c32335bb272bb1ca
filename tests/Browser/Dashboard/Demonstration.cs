using BangGiao.Browser.Support;
using BangGiao.Integration.Demo;

namespace BangGiao.Browser.Dashboard;

/// <summary>The classes that look at 927 commitments share one registry that has them, and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class Demonstration : ICollectionFixture<DemonstrationRegistry>, ICollectionFixture<Chromium>
{
    public const string Name = "the demonstration in a browser";
}
