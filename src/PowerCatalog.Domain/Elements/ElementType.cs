namespace PowerCatalog.Domain.Elements;

/// <summary>What a value of an element may be.</summary>
public enum ElementType
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Text of several lines.</summary>
    Text,

    /// <summary>A list, one item a line.</summary>
    List,

    /// <summary>Legal bases, one a line (<see cref="LegalBasis"/>).</summary>
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
