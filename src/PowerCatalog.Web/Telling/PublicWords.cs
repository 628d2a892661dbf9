using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Web.Telling;

/// <summary>
/// What is told over HTTP of a failure. Whoever asks for the server's health need not be its operator: no path of the machine and no words
/// of a library go out. What nobody has put in words for it is told by its kind; the log has everything.
/// </summary>
internal static class PublicWords
{
    /// <summary>The ledger does not answer.</summary>
    public const string NoAnswer = "台账没有应答。The ledger does not answer.";

    /// <summary>A failure, in Chinese, then in English.</summary>
    public static string Of(Exception failure) => failure switch
    {
        LedgerException ledger => ledger.Public ?? Of(ledger.Failure),
        EvidenceException evidence => evidence.Public,
        UnknownEventException unknown => unknown.Message,
        _ => "有文件不能读写，或程序出错；原因见服务器日志。A file cannot be read or written, or the program failed; the server's log says why.",
    };

    private static string Of(LedgerFailure failure) => failure switch
    {
        LedgerFailure.Unavailable or LedgerFailure.OutcomeUnknown => NoAnswer,
        LedgerFailure.Changed =>
            "台账与先前读到的不符；原因见服务器日志。The ledger is not what it was; the server's log says why.",
        _ => "台账不能使用；原因见服务器日志。The ledger cannot be used; the server's log says why.",
    };
}
