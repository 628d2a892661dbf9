namespace PowerCatalog.Domain.Elements;

/// <summary>The type of an element's values.</summary>
public enum ElementType
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Text of several lines.</summary>
    Text,

    /// <summary>A list, one item per line.</summary>
    List,

    /// <summary>Legal bases, one per line (<see cref="LegalBasis"/>).</summary>
    LegalBases,

    /// <summary>A time limit (<see cref="Limit"/>).</summary>
    Limit,

    /// <summary>A whole number, 0 or more.</summary>
    Count,

    /// <summary>是 or 否.</summary>
    Flag,

    /// <summary>One of the categories.</summary>
    Category,

    /// <summary>A 12-digit base code.</summary>
    BaseCode,

    /// <summary>An 18-character unified social credit code.</summary>
    SocialCreditCode,
}
