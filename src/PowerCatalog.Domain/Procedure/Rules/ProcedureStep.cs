namespace PowerCatalog.Domain.Procedure.Rules;

/// <summary>What people do to an adjustment on its way; <c>catalog/procedure.json</c> says which roles may.</summary>
public enum ProcedureStep
{
    /// <summary>起草: begins it.</summary>
    Draft,

    /// <summary>提出、修改各行: puts lines forward, the first set or another in its place.</summary>
    Propose,

    /// <summary>留言: comments.</summary>
    Comment,

    /// <summary>提交: submits it for review.</summary>
    Submit,

    /// <summary>征求意见: asks a department for its opinion.</summary>
    AskOpinion,

    /// <summary>反馈意见: gives the opinion of a department that was asked.</summary>
    GiveOpinion,

    /// <summary>审核: the reform office's review.</summary>
    Review,

    /// <summary>合法性审核: the opinion on legality.</summary>
    Legality,

    /// <summary>批准: the government's approval.</summary>
    Approval,

    /// <summary>退回: returns it to whoever drafted it.</summary>
    Return,

    /// <summary>不予采纳: rejects it for good.</summary>
    Reject,

    /// <summary>撤回: withdraws it.</summary>
    Withdraw,

    /// <summary>颁布: records it in the catalog.</summary>
    Promulgate,

    /// <summary>公布: notes where and when it was published.</summary>
    Publish,

    /// <summary>确认交接: confirms that a power was handed over.</summary>
    ConfirmHandOver,
}
