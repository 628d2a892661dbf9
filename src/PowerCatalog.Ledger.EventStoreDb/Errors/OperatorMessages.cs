namespace PowerCatalog.Ledger.EventStoreDb.Errors;

/// <summary>Failures of nodes as the port reports them: what happened and what an operator can do, then what the node said.</summary>
internal static class OperatorMessages
{
    /// <summary>A read or a subscription that failed.</summary>
    public static LedgerException Reading(NodeException error) => error.Failure switch
    {
        NodeFailure.Unavailable or NodeFailure.Broken or NodeFailure.NotLeader => Of(
            LedgerFailure.Unavailable,
            "台账服务器没有应答；请检查 EventStoreDB 是否在运行、地址和 tls 是否正确。",
            "The ledger's server does not answer; check that EventStoreDB is running, and that the address and tls are correct.",
            error),
        _ => Known(error),
    };

    /// <summary>An append that was certainly not carried out.</summary>
    public static LedgerException NotWritten(NodeException error) => error.Failure switch
    {
        NodeFailure.Unavailable or NodeFailure.Broken or NodeFailure.NotLeader => Of(
            LedgerFailure.Unavailable,
            "台账服务器现在不能写入；没有写入任何内容，请在恢复后重试。",
            "The ledger's server is not available for writing. Nothing was written; retry when it is back.",
            error),
        _ => Known(error),
    };

    /// <summary>An append whose outcome is unknown.</summary>
    public static LedgerException Unknown(NodeException error) => Of(
        LedgerFailure.OutcomeUnknown,
        "台账服务器没有答复写入结果；请在恢复后原样再发一次，不会重复。",
        "The ledger's server did not say whether it wrote the events. Retry when it is back; retrying is safe.",
        error);

    private static LedgerException Known(NodeException error) => error.Failure switch
    {
        NodeFailure.TooLarge => Of(
            LedgerFailure.TooLarge,
            "事件超过台账服务器的上限；没有写入任何内容。",
            "An event is larger than the ledger's server accepts. Nothing was written.",
            error),
        NodeFailure.AccessDenied => Of(
            LedgerFailure.AccessDenied,
            "台账服务器拒绝了这个用户；请授予其读取 $all 和写入的权限。",
            "The ledger's server denies this user access; it needs permission to read $all and to write.",
            error),
        NodeFailure.Unauthenticated => Of(
            LedgerFailure.Unauthenticated,
            "台账服务器不接受这个用户或密码；请检查连接串或环境变量。",
            "The ledger's server rejects the user or the password; check the connection string or the environment variables.",
            error),
        NodeFailure.StreamDeleted => Of(
            LedgerFailure.Changed,
            "台账的流在服务器上被删除了，不能恢复；请从备份恢复到另一台服务器。",
            "A stream of the ledger was deleted on the server for good; restore a backup to another server.",
            error),
        NodeFailure.Untrusted => Of(
            LedgerFailure.Other,
            "台账服务器的证书不可信；请检查 tlsCaFile 和主机名，服务器未启用加密时用 tls=false。",
            "The certificate of the ledger's server is not trusted; check tlsCaFile and the host name, or use tls=false for a server "
            + "without encryption.",
            error),
        _ => Of(LedgerFailure.Other, "台账服务器拒绝了请求。", "The ledger's server refused the request.", error),
    };

    private static LedgerException Of(LedgerFailure failure, string chinese, string english, NodeException error) =>
        new(failure, $"{chinese}{english} ({error.Message})", error) { Public = chinese + english };
}
