namespace BangGiao.Views.SavedViews;

/// <summary>Who may open a saved view besides its owner. What the view lists is for each who opens it what he or she may see.</summary>
public enum ViewSharing
{
    /// <summary>Nobody.</summary>
    Private,

    /// <summary>Whoever is signed in or has a key.</summary>
    Colleagues,

    /// <summary>Everybody who may read the registry.</summary>
    Everybody,
}
