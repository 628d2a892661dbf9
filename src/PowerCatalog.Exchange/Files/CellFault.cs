namespace PowerCatalog.Exchange.Files;

/// <summary>Why the text of a cell cannot be used as it is.</summary>
internal enum CellFault
{
    None,

    /// <summary>A formula instead of a value.</summary>
    Formula,

    /// <summary>An error value, as #REF!.</summary>
    ErrorValue,

    /// <summary>A date that does not exist.</summary>
    DateImpossible,

    /// <summary>A date with a time of day, so that it may be meant for another day.</summary>
    DateWithTime,

    /// <summary>A date that misses midnight by seconds, as programs write it; its text is the day that is meant.</summary>
    DateSecondsOff,

    /// <summary>A number format whose shown text is unknown.</summary>
    FormatUnread,

    /// <summary>A logical value that is neither true nor false.</summary>
    NotBoolean,

    /// <summary>A number with more digits than a spreadsheet stores.</summary>
    LostDigits,

    /// <summary>Text over the limit, truncated.</summary>
    TooLong,
}
