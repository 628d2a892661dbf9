namespace PowerCatalog.Domain.Procedure.Folding;

/// <summary>Where a township's request for a recall stands, as far as the township is told.</summary>
public enum RecallStage
{
    /// <summary>待受理: the department has neither taken it up nor declined it.</summary>
    Asked,

    /// <summary>已受理: it is on its way as a draft, which the township does not see.</summary>
    TakenUp,

    /// <summary>不予收回: it was declined.</summary>
    Declined,

    /// <summary>已决定收回: the recall stands in the catalog, and the township has to confirm the hand-over.</summary>
    Decided,

    /// <summary>已交接: the township has confirmed the hand-over.</summary>
    HandedOver,
}
