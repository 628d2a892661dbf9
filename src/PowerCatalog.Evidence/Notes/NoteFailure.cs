namespace PowerCatalog.Evidence.Notes;

/// <summary>Why a note is refused.</summary>
public enum NoteFailure
{
    /// <summary>It has not the shape of a note, or of a checkpoint.</summary>
    Malformed,

    /// <summary>A known key is named, and the signature is not its own.</summary>
    BadSignature,

    /// <summary>No known key signed it.</summary>
    UnknownKeys,
}
