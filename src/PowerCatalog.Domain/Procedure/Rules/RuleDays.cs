namespace PowerCatalog.Domain.Procedure.Rules;

/// <summary>What rules set working days for.</summary>
public enum RuleDays
{
    /// <summary>申请: from the cause to the department's submission.</summary>
    Apply,

    /// <summary>审核: from the submission to the opinions of the reform office and on legality.</summary>
    Review,

    /// <summary>送公布: from the last approval to the promulgation.</summary>
    Send,

    /// <summary>公布: from the decision to its publication.</summary>
    Publish,

    /// <summary>交接: from the decision to the hand-over.</summary>
    HandOver,
}
