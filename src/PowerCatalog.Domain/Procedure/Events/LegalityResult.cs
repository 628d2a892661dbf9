namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>The result of a legality review.</summary>
public enum LegalityResult
{
    /// <summary>合法.</summary>
    Lawful,

    /// <summary>不合法: the lines go no further as they are.</summary>
    Unlawful,
}
