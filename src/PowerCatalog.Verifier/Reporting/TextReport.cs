namespace PowerCatalog.Verifier.Reporting;

/// <summary>The result for people: in Chinese, and after an empty line in English.</summary>
public static class TextReport
{
    /// <summary>The whole text, with its last line feed.</summary>
    public static string Of(CheckedBundle found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var lines = Lines(found).ToList();
        return string.Concat(
            lines.Select(line => line.Zh).Append("").Concat(lines.Select(line => line.En).Where(line => line.Length > 0))
                .Select(line => Printable(line) + "\n"));
    }

    internal static Words OutcomeOf(CheckedBundle found) => found.Outcome switch
    {
        Outcome.Proven => new Words("证明成立，签名中有您给出的密钥。", "Proven, and a signature is of the key that was given."),
        Outcome.NotTrusted => new Words("证明成立，但没有给出密钥，不知是谁的签名，不可据此信任。请从机关另行取得公钥，以 --trust 给出。",
            "Proven except for the key: none was given, so nobody knows whose signature it is. Get the office's key by other means, "
            + "and give it with --trust."),
        _ => new Words($"不予采信：{found.Refusal!.Zh}", $"Refused: {found.Refusal.En}"),
    };

    private static IEnumerable<Words> Lines(CheckedBundle found)
    {
        yield return OutcomeOf(found);
        if (found.Proof is not { } proof) yield break;
        yield return QuestionOf(proof.Question);
        foreach (var line in AnswerLines.Of(proof.Answer).Concat(ProofLines.Proven(proof))) yield return line;
        yield return new Words("签名：", "Signed by:");
        foreach (var signer in proof.Signers) yield return ProofLines.Of(signer);
        yield return new Words("有关决定及其文件：", "The decisions concerned and their files:");
        foreach (var source in proof.Sources) yield return ProofLines.Of(source);
        yield return new Words("没有证明：", "Not proven:");
        foreach (var line in ProofLines.NotProven(proof)) yield return line;
    }

    private static Words QuestionOf(Question question)
    {
        var kind = question.Kind == Question.OfPower ? "职权" : "乡镇（街道）";
        return new Words(
            $"所问：{question.Division} 的{kind} {question.Code}，{question.On:yyyy-MM-dd} 的清单，截至第 {question.Known} 版所知。",
            $"Question: the {question.Kind} {question.Code} of {question.Division}, in the list of {question.On:yyyy-MM-dd}, as known at "
            + $"revision {question.Known}.");
    }

    // What a bundle says must not steer the terminal that shows it.
    private static string Printable(string line) => string.Concat(
        line.Select(letter => char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format ? '␣' : letter));
}
