using PowerCatalog.Domain.Text;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Commands.Examining;

/// <summary>One thing of the machine that was looked at.</summary>
/// <param name="Code">Which; stable, for programs.</param>
/// <param name="Status">What came of it.</param>
/// <param name="What">What was found, and against what it was held.</param>
/// <param name="Do">What to do; null where there is nothing to do.</param>
internal sealed record Check(string Code, CheckStatus Status, Bilingual What, Bilingual? Do)
{
    public static Check Ok(string code, string zh, string en) => new(code, CheckStatus.Ok, new(zh, en), null);

    /// <summary>A message of the program, which has both languages in one, or what the file system refuses.</summary>
    public static Bilingual Said(Exception exception)
    {
        if (exception is not (IOException or UnauthorizedAccessException)) return new(exception.Message, exception.Message);
        var (zh, en) = FileAdvice.Of(exception);
        return new($"{zh}。", $"{en}.");
    }

    public static Check Skipped(string code, string zh, string en) => new(code, CheckStatus.Skipped, new(zh, en), null);

    public static Check Warning(string code, Bilingual what, Bilingual remedy) => new(code, CheckStatus.Warning, what, remedy);

    public static Check Failed(string code, Bilingual what, Bilingual remedy) => new(code, CheckStatus.Failed, what, remedy);
}
