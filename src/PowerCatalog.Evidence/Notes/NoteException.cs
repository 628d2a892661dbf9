namespace PowerCatalog.Evidence.Notes;

/// <summary>A note that is refused.</summary>
/// <param name="failure">Why.</param>
/// <param name="zh">The same in words.</param>
/// <param name="en">In English.</param>
public sealed class NoteException(NoteFailure failure, string zh, string en) : Exception(zh + en)
{
    /// <summary>Why.</summary>
    public NoteFailure Failure => failure;

    /// <summary>In Chinese.</summary>
    public string Zh => zh;

    /// <summary>In English.</summary>
    public string En => en;

    internal static NoteException Malformed(string zh, string en) => new(NoteFailure.Malformed, zh, en);
}
