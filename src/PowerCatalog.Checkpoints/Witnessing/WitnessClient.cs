using System.Net;
using System.Text;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Notes;

namespace PowerCatalog.Checkpoints.Witnessing;

/// <summary>Asks one witness for its cosignature.</summary>
/// <param name="http">The client, of <see cref="Http"/>.</param>
/// <param name="witness">The witness.</param>
public sealed class WitnessClient(HttpClient http, WitnessAddress witness)
{
    private const int MostAnswerBytes = 64 * 1024;

    /// <summary>
    /// A client for witnesses. It reads each answer whole before it returns, so that the time limit holds for the last byte as for the
    /// first.
    /// </summary>
    /// <param name="patience">How long a whole answer may take.</param>
    public static HttpClient Http(TimeSpan patience) => new() { Timeout = patience, MaxResponseContentBufferSize = MostAnswerBytes };

    /// <summary>
    /// Sends a checkpoint. A witness that holds another size than was believed says so (409), and is asked a second time from its own size
    /// on.
    /// </summary>
    /// <param name="note">The checkpoint, signed.</param>
    /// <param name="proof">
    /// The consistency proof from a size on to the checkpoint's: from <paramref name="held"/>, and then from the size that the witness
    /// says, 0 to the checkpoint's. What it throws passes through.
    /// </param>
    /// <param name="held">The size that the witness is believed to hold, 0 for none; its own word counts.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The cosignature, verified.</returns>
    /// <exception cref="WitnessException">
    /// It does not answer in time or at length, refuses, holds more than the checkpoint (<see cref="WitnessException.Held"/>), or answers
    /// something else than its own cosignature.
    /// </exception>
    /// <exception cref="NoteException">The note is no checkpoint.</exception>
    public async Task<NoteSignature> AskAsync(
        SignedNote note, Func<long, IReadOnlyList<Hash>> proof, long held, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(proof);
        var size = Checkpoint.Parse(note.Text).Size;
        var (status, body) = await PostAsync(new AddCheckpoint(held, proof(held), note), cancellation);
        // A conflict without a size is another root at this one.
        if (status == HttpStatusCode.Conflict && Checkpoint.TryReadSize(body.TrimEnd('\n'), out var told))
        {
            if (told > size) throw ClientRefusals.HoldsMore(witness, told, size);
            (status, body) = await PostAsync(new AddCheckpoint(told, proof(told), note), cancellation);
        }

        return status == HttpStatusCode.OK ? Verified(note, body) : throw ClientRefusals.Refused(witness, status, body);
    }

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(AddCheckpoint request, CancellationToken cancellation)
    {
        try
        {
            using var content = new ByteArrayContent(request.ToBytes());
            using var answer = await http.PostAsync(new Uri(witness.Address, "add-checkpoint"), content, cancellation);
            return (answer.StatusCode, Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(cancellation)));
        }
        catch (Exception exception) when (
            exception is HttpRequestException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw ClientRefusals.NoAnswer(witness, exception.Message);
        }
    }

    private NoteSignature Verified(SignedNote note, string lines)
    {
        try
        {
            var answered = SignedNote.Parse(Encoding.UTF8.GetBytes($"{note.Text}\n{lines}"));
            return answered.OpenedBy([witness.Verifier]).Verified[0];
        }
        catch (NoteException exception)
        {
            throw ClientRefusals.NotItsOwn(witness, exception.Message);
        }
    }
}
