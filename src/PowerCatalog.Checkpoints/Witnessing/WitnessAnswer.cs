namespace PowerCatalog.Checkpoints.Witnessing;

/// <summary>What a witness answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">Signature lines, a size, or the reason in both languages.</param>
/// <param name="ContentType">Its media type.</param>
public sealed record WitnessAnswer(int Status, string Body, string ContentType = WitnessAnswer.Text)
{
    /// <summary>The media type of words and notes.</summary>
    public const string Text = "text/plain; charset=utf-8";

    /// <summary>The media type of a size (C2SP tlog-witness).</summary>
    public const string SizeType = "text/x.tlog.size";

    /// <summary>
    /// The request without what nobody vouches for, where the log's own key has signed what is refused: it may be the proof of a misdeed.
    /// Null otherwise, and where the same origin, size and root were refused before.
    /// </summary>
    public AddCheckpoint? Evidence { get; init; }

    /// <summary>A refusal in words.</summary>
    public static WitnessAnswer Refusal(int status, string zh, string en) => new(status, $"{zh}\n{en}\n");
}
