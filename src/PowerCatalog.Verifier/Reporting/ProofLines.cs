namespace PowerCatalog.Verifier.Reporting;

/// <summary>What is proven, by whom it is signed, and what is not proven.</summary>
internal static class ProofLines
{
    public static IEnumerable<Words> Proven(Proof proof) =>
    [
        new($"已证明：清单在当日就是这样说的，由所示的 {proof.Shown} 个事件得出；有关主体截至第 {proof.Question.Known} 版没有别的事件。",
            $"Proven: the list said so of that day, by the {proof.Shown} events shown; up to revision {proof.Question.Known} there are no "
            + "others of these subjects."),
        new($"截至：日志 {proof.Origin} 共 {proof.Size} 个事件；所示最新一个记录于 {Times.Shown(proof.Newest)}。",
            $"As of: the log {proof.Origin} of {proof.Size} events; the newest event shown was recorded at {Times.Shown(proof.Newest)}."),
        new($"第 {proof.Question.Known} 版之后，有关主体另有 {proof.Later} 个事件，只列出，不出示。",
            $"After revision {proof.Question.Known} there are {proof.Later} further events of these subjects, listed and not shown."),
    ];

    public static Words Of(Signer signer)
    {
        var algorithm = signer.Kind == SignatureKind.Sm2 ? "SM2" : "Ed25519";
        var trusted = signer.IsTrusted ? new Words("您给出的密钥", "a key that was given") : new("未给出的密钥", "a key not given");
        var what = signer switch
        {
            { Seconds: { } time } => new Words($"于 {Times.Shown(time)} 见证检查点", $"cosigned the checkpoint at {Times.Shown(time)}"),
            { OfCheckpoint: true, OfManifest: true } => new Words("签了检查点和 manifest.txt", "signed the checkpoint and manifest.txt"),
            { OfCheckpoint: true } => new Words("签了检查点", "signed the checkpoint"),
            _ => new Words("签了 manifest.txt", "signed manifest.txt"),
        };
        return new Words(
            $"  {signer.Key.Id}（{algorithm}，{trusted.Zh}）{what.Zh}。", $"  {signer.Key.Id} ({algorithm}, {trusted.En}) {what.En}.");
    }

    public static Words Of(SourceFile source) => new(
        $"  {source.DocumentNumber}《{source.Title}》：文件 {source.Name}，SHA-256 {source.Digest}",
        $"  {source.DocumentNumber} '{source.Title}': the file {source.Name}, SHA-256 {source.Digest}");

    public static IEnumerable<Words> NotProven(Proof proof) =>
    [
        new("  所记录的内容是否正确；", "  that what was recorded is right;"),
        new("  是否及时记录；", "  that it was recorded on time;"),
        new("  机关是否另签过一套历史，除非有您信任的见证人会签；",
            "  that the office has not signed another history as well, unless a witness that you trust has cosigned;"),
        new("  主体表是否真实，除非持有全部台账的人核对过；",
            "  that the map of subjects is true, unless somebody with the whole ledger has checked it;"),
        new("  answer.html 的文字：本程序不读取它，只以上面推算的答案为准。",
            "  what answer.html says: this program does not read it; the answer is the one above."),
        .. proof.Signers.Any(signer => signer is { OfManifest: true, IsTrusted: true }) ? (Words[])[] :
        [
            new("  answer.html 出自机关：签 manifest.txt 的不是您给出的密钥。",
                "  that answer.html is the office's: no key that was given has signed manifest.txt."),
        ],
    ];
}

/// <summary>Times as they are shown: in Asia/Shanghai, which has had one offset since 1991.</summary>
internal static class Times
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);
    private static readonly DateTimeOffset Last = DateTimeOffset.MaxValue.AddDays(-1);

    // On the last day of the calendar, Shanghai has left it.
    public static string Shown(DateTimeOffset time) => (time < Last ? time.ToOffset(Shanghai) : time)
        .ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    public static string Shown(long seconds) => seconds < Last.ToUnixTimeSeconds()
        ? Shown(DateTimeOffset.FromUnixTimeSeconds(seconds))
        : seconds.ToString(CultureInfo.InvariantCulture);
}
