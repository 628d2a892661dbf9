using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Registers;

namespace PowerCatalog.Listings.Registers;

/// <summary>Proofs under commitment, and items across provinces.</summary>
public static class RegisterListings
{
    /// <summary>The proofs, each with each power that asks for it.</summary>
    public static Listing<CommitmentProof> Proofs(CatalogWords words) => new Listing<CommitmentProof>("告知承诺证明事项", "Proofs under commitment")
        .Text("证明事项", "Proof", proof => proof.Proof, brief: true)
        .Text("实施部门", "Department", proof => proof.DepartmentName, brief: true)
        .Text("部门编码", "Department code", proof => proof.Department)
        .Text("事项编码", "Power", proof => proof.Power, brief: true)
        .Text("事项名称", "Name", proof => proof.Name, brief: true)
        .Text("职权类型", "Category", proof => words.Of(proof.Category).Zh)
        .Text("设定依据", "Legal basis", proof => proof.LegalBasis)
        .Date("起始日期", "Since", proof => proof.Since, brief: true)
        .Text("决定文号", "Decision", proof => proof.DocumentNumber, brief: true)
        .Text("决定标题", "Title of the decision", proof => proof.AdjustmentTitle);

    /// <summary>The items.</summary>
    public static Listing<CrossProvinceItem> CrossProvince(CatalogWords words) =>
        new Listing<CrossProvinceItem>("跨省通办事项", "Items across provinces")
            .Text("事项编码", "Power", item => item.Power, brief: true)
            .Text("事项名称", "Name", item => item.Name, brief: true)
            .Text("职权类型", "Category", item => words.Of(item.Category).Zh, brief: true)
            .Text("实施部门", "Department", item => item.DepartmentName, brief: true)
            .Text("部门编码", "Department code", item => item.Department)
            .Text("通办地区", "Places", item => item.Places.Count == 0 ? null : string.Join('、', item.Places), brief: true)
            .Text("设定依据", "Legal basis", item => item.LegalBasis)
            .Date("起始日期", "Since", item => item.Since, brief: true)
            .Text("决定文号", "Decision", item => item.DocumentNumber, brief: true)
            .Text("决定标题", "Title of the decision", item => item.AdjustmentTitle);
}
