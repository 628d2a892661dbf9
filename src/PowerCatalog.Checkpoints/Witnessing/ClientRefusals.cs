using System.Net;
using PowerCatalog.Checkpoints.Keys;

namespace PowerCatalog.Checkpoints.Witnessing;

/// <summary>What becomes of asking a witness, in words: the log has its address and what it said, health its key's name alone.</summary>
internal static class ClientRefusals
{
    private const int MostLetters = 300;

    public static WitnessException NoAnswer(WitnessAddress witness, string why) => new(
        isRefusal: false, $"见证人 {witness.Address} 没有应答，将再试。",
        $"The witness {witness.Address} does not answer and is asked again. {OneLine(why)}")
    {
        Public = $"见证人 {Name(witness)} 没有应答，将再试。The witness {Name(witness)} does not answer and is asked again.",
    };

    public static WitnessException NotItsOwn(WitnessAddress witness, string why) => new(
        isRefusal: true, $"见证人 {witness.Address} 的答复不是它的联署。",
        $"The answer of the witness {witness.Address} is not its cosignature. {OneLine(why)}")
    {
        Public = $"见证人 {Name(witness)} 的答复不是它的联署。The answer of the witness {Name(witness)} is not its cosignature.",
    };

    public static WitnessException HoldsMore(WitnessAddress witness, long told, long size) => new(
        isRefusal: true,
        $"见证人 {witness.Address} 联署过 {told} 个事件，而台账只有 {size} 个：台账被回退过。",
        $"The witness {witness.Address} has cosigned {told} events, and the ledger has {size}: the ledger was rolled back.")
    {
        Held = told,
        Public = $"见证人 {Name(witness)} 联署过 {told} 个事件，而台账只有 {size} 个：台账被回退过。"
            + $"The witness {Name(witness)} has cosigned {told} events, and the ledger has {size}: the ledger was rolled back.",
    };

    public static WitnessException Refused(WitnessAddress witness, HttpStatusCode status, string body) => new(
        isRefusal: true, $"见证人 {witness.Address} 拒绝联署（{(int)status}）：{OneLine(body)}",
        $" The witness {witness.Address} refuses to cosign ({(int)status}).")
    {
        Public = $"见证人 {Name(witness)} 拒绝联署（{(int)status}），它的答复见日志。"
            + $"The witness {Name(witness)} refuses to cosign ({(int)status}); the log has its answer.",
    };

    private static string Name(WitnessAddress witness) => witness.Verifier.Key.Name;

    // What another program says is not to fill a log, nor to change what a terminal shows.
    private static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var shown = string.Concat(line.Select(letter => char.IsControl(letter) ? '\ufffd' : letter));
        return shown.Length <= MostLetters ? shown : shown[..(MostLetters - 1)] + '…';
    }
}
