namespace BangGiao.Unit.Relations.Partnerships;

/// <summary>The codes of Viet Nam's levels.</summary>
internal static class Levels
{
    public const string Comprehensive = "comprehensive";
    public const string Strategic = "strategic";
    public const string ComprehensiveStrategic = "comprehensive_strategic";
    public const string Special = "special";
    public const string SectoralStrategic = "sectoral_strategic";

    public static IReadOnlyList<string> All { get; } = [Comprehensive, Strategic, ComprehensiveStrategic, Special, SectoralStrategic];
}
