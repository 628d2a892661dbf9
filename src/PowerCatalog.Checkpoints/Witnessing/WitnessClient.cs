using System.Net;
using System.Text;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Notes;

namespace PowerCatalog.Checkpoints.Witnessing;

/// <summary>Asks one witness for its cosignature.</summary>
/// <param name="http">The client, with its time limit.</param>
/// <param name="witness">The witness.</param>
public sealed class WitnessClient(HttpClient http, WitnessAddress witness)
{
    private const int MostAnswerBytes = 64 * 1024;

    /// <summary>Sends a checkpoint.</summary>
    /// <param name="note">The checkpoint, signed.</param>
    /// <param name="proof">The consistency proof from a size on to the checkpoint's.</param>
    /// <param name="held">The size that the witness is believed to hold; its own word counts.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The cosignature, verified.</returns>
    /// <exception cref="WitnessException">It does not answer, or refuses.</exception>
    public async Task<NoteSignature> AskAsync(
        SignedNote note, Func<long, IReadOnlyList<Hash>> proof, long held, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(proof);
        var size = Checkpoint.Parse(note.Text).Size;
        var (status, body) = await PostAsync(new AddCheckpoint(held, proof(held), note), cancellation);
        if (status == HttpStatusCode.Conflict)
        {
            if (!Checkpoint.TryReadSize(body.TrimEnd('\n'), out var told)) throw NoAnswer("409 without a size");
            if (told > size) throw HoldsMore(told, size);
            (status, body) = await PostAsync(new AddCheckpoint(told, proof(told), note), cancellation);
        }

        return status == HttpStatusCode.OK ? Verified(note, body) : throw Refusal(status, body);
    }

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(AddCheckpoint request, CancellationToken cancellation)
    {
        try
        {
            using var content = new ByteArrayContent(request.ToBytes());
            using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(witness.Address, "add-checkpoint")) { Content = content };
            using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
            await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
            var body = new byte[MostAnswerBytes];
            var length = await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellation);
            return (answer.StatusCode, Encoding.UTF8.GetString(body, 0, length));
        }
        catch (Exception exception) when (
            exception is HttpRequestException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw NoAnswer(exception.Message);
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
            throw new WitnessException(
                isRefusal: true, $"见证人 {witness.Address} 的答复不是它的联署。",
                $"The answer of the witness {witness.Address} is not its cosignature. {exception.Message}")
            {
                Public = $"见证人 {witness.Address} 的答复不是它的联署。The answer of the witness {witness.Address} is not its cosignature.",
            };
        }
    }

    private WitnessException NoAnswer(string why) => new(
        isRefusal: false, $"见证人 {witness.Address} 没有应答，将再试。", $"The witness {witness.Address} does not answer and is asked again. {why}")
    {
        Public = $"见证人 {witness.Address} 没有应答，将再试。The witness {witness.Address} does not answer and is asked again.",
    };

    private WitnessException HoldsMore(long told, long size) => new(
        isRefusal: true,
        $"见证人 {witness.Address} 联署过 {told} 个事件，而台账只有 {size} 个：台账被回退过。",
        $"The witness {witness.Address} has cosigned {told} events, and the ledger has {size}: the ledger was rolled back.");

    private WitnessException Refusal(HttpStatusCode status, string body) => new(
        isRefusal: true, $"见证人 {witness.Address} 拒绝联署（{(int)status}）：{body.Trim()}",
        $" The witness {witness.Address} refuses to cosign ({(int)status}).");
}
