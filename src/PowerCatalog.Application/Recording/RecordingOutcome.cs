namespace PowerCatalog.Application.Recording;

/// <summary>The outcome of recording a draft.</summary>
public enum RecordingOutcome
{
    /// <summary>It would be recorded; nothing was written.</summary>
    Previewed,

    /// <summary>It is recorded.</summary>
    Recorded,

    /// <summary>The same document with the same lines was recorded before; nothing was written.</summary>
    AlreadyRecorded,

    /// <summary>Errors prevent recording; nothing was written.</summary>
    Refused,

    /// <summary>The catalog is not in the expected state; nothing was written.</summary>
    Conflict,
}
