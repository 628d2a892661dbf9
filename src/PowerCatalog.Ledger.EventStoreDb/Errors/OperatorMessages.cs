namespace PowerCatalog.Ledger.EventStoreDb.Errors;

/// <summary>What a failure is called towards the product, and what an operator reads and can do about it.</summary>
internal static class OperatorMessages
{
    /// <summary>A read or a subscription that failed.</summary>
    public static LedgerException Reading(NodeException error) => error.Failure switch
    {
        NodeFailure.Unavailable or NodeFailure.Broken or NodeFailure.NotLeader => new(
            LedgerFailure.Unavailable,
            $"台账服务器没有应答（{error.Message}）。检查 EventStoreDB 是否在运行、地址和 tls 是否正确。"
            + "The ledger's server does not answer; see that EventStoreDB runs, and that address and tls are right.",
            error),
        _ => Known(error),
    };

    /// <summary>An append that was certainly not carried out.</summary>
    public static LedgerException NotWritten(NodeException error) => error.Failure switch
    {
        NodeFailure.Unavailable or NodeFailure.Broken or NodeFailure.NotLeader => new(
            LedgerFailure.Unavailable,
            $"台账服务器现在不能写入（{error.Message}）。什么都没有写入；恢复后再试。"
            + "The ledger's server cannot be written to now. Nothing was written; try again when it is back.",
            error),
        _ => Known(error),
    };

    /// <summary>An append of which nobody can say now whether it was carried out.</summary>
    public static LedgerException Unknown(NodeException error) => new(
        LedgerFailure.OutcomeUnknown,
        $"台账服务器没有答复写入结果（{error.Message}）。恢复后原样再发一次：不会重复。"
        + "The ledger's server did not say whether it wrote. Send the same again when it is back: nothing will be doubled.",
        error);

    private static LedgerException Known(NodeException error) => error.Failure switch
    {
        NodeFailure.TooLarge => new(
            LedgerFailure.TooLarge,
            $"事件超过台账服务器的上限（{error.Message}）。什么都没有写入。An event is larger than the ledger's server takes. Nothing was written.",
            error),
        NodeFailure.AccessDenied => new(
            LedgerFailure.AccessDenied,
            $"台账服务器拒绝了这个用户（{error.Message}）。给它读 $all 和写入的权限。"
            + "The ledger's server refuses this user; it needs the right to read $all and to write.",
            error),
        NodeFailure.Unauthenticated => new(
            LedgerFailure.Unauthenticated,
            $"台账服务器不认识这个用户或密码（{error.Message}）。检查连接串或环境变量。"
            + "The ledger's server does not know this user or password; see the connection string or the environment.",
            error),
        NodeFailure.Untrusted => new(
            LedgerFailure.Other,
            $"台账服务器的证书不可信（{error.Message}）。检查 tlsCaFile 和主机名；服务器没有加密时写 tls=false。"
            + "The certificate of the ledger's server is not trusted; see tlsCaFile and the host name, or "
            + "tls=false for a server without encryption.",
            error),
        _ => new(LedgerFailure.Other, $"台账服务器拒绝了请求（{error.Message}）。The ledger's server refused the request.", error),
    };
}
