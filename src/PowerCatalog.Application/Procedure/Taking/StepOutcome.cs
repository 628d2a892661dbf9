namespace PowerCatalog.Application.Procedure.Taking;

/// <summary>What became of a step.</summary>
public enum StepOutcome
{
    /// <summary>It was taken.</summary>
    Taken,

    /// <summary>The same person had taken the very step before, on the same state; nothing was written.</summary>
    AlreadyTaken,

    /// <summary>It may not be taken; nothing was written, but for a return where the lines have become obsolete.</summary>
    Refused,

    /// <summary>Others took steps since; nothing was written.</summary>
    Conflict,

    /// <summary>There is no such adjustment.</summary>
    Unknown,
}
