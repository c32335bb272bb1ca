namespace BangGiao.Views.SavedViews;

/// <summary>Who may open a saved view besides its owner. Each person who opens the view gets only the records that he or she may see.</summary>
public enum ViewSharing
{
    /// <summary>Nobody.</summary>
    Private,

    /// <summary>Everybody who is signed in or has a key.</summary>
    Colleagues,

    /// <summary>Everybody who may read the registry.</summary>
    Everybody,
}
