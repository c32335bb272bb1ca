using System.ComponentModel.DataAnnotations;
using BangGiao.Registry.Owner;

namespace BangGiao.Views.Summary;

/// <summary>The settings <c>Map__…</c>.</summary>
public sealed class MapOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Map";

    /// <summary>
    /// Whose point of view the map takes: <c>vn</c> or <c>natural_earth</c>. Default: that of the owner's profile.
    /// </summary>
    [RegularExpression("^(vn|natural_earth)$", ErrorMessage = "Map:PointOfView must be vn or natural_earth.")]
    public string? PointOfView { get; set; }

    /// <summary>The point of view for an owner.</summary>
    public MapView ViewFor(OwnerState owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return (string.IsNullOrEmpty(PointOfView) ? owner.Profile.Map : PointOfView) == "vn" ? MapView.Vn : MapView.NaturalEarth;
    }
}
