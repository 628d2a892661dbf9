namespace PowerCatalog.Commands.Examining;

/// <summary>What came of looking at something of the machine.</summary>
internal enum CheckStatus
{
    /// <summary>It is as it should be.</summary>
    Ok,

    /// <summary>It works, and somebody should see to it.</summary>
    Warning,

    /// <summary>The program would not work, or would not keep what it is given.</summary>
    Failed,

    /// <summary>There is nothing to look at.</summary>
    Skipped,
}
