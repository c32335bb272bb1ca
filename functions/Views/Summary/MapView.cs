namespace BangGiao.Views.Summary;

/// <summary>Whose borders and islands the map of the dashboard shows. Each is a file of <c>dashboard/map</c>.</summary>
public enum MapView
{
    /// <summary>The view of Viet Nam, with Hoàng Sa and Trường Sa.</summary>
    Vn,

    /// <summary>Natural Earth's own view: a territory is drawn as part of the state that controls it.</summary>
    NaturalEarth,
}
