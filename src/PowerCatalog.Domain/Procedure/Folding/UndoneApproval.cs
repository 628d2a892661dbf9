namespace PowerCatalog.Domain.Procedure.Folding;

/// <summary>An approval that holds no longer.</summary>
/// <param name="Approval">The approval.</param>
/// <param name="Why">Why.</param>
/// <param name="Revision">The revision of the event that undid it; its own, where it never held.</param>
public sealed record UndoneApproval(GivenApproval Approval, UndoneBy Why, long Revision);

/// <summary>What undoes an approval.</summary>
public enum UndoneBy
{
    /// <summary>The lines were changed.</summary>
    Revision,

    /// <summary>The adjustment was returned.</summary>
    Return,

    /// <summary>It is for other lines than those that stand.</summary>
    OtherLines,

    /// <summary>Whoever gave it drafted the lines.</summary>
    OwnDraft,
}
