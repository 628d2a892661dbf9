using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.Listings.Catalogs;

/// <summary>The catalogs, and the departments of one.</summary>
public static class CatalogListings
{
    /// <summary>The catalogs that are kept here.</summary>
    public static Listing<CatalogHead> All { get; } = new Listing<CatalogHead>("权责清单目录", "Catalogs")
        .Text("区划代码", "Division", head => head.Division, brief: true)
        .Text("名称", "Name", head => head.Name, brief: true)
        .Text("隶属", "Belongs to", head => head.Belonging, brief: true)
        .Text("管理单位", "Custodian", head => head.Custodian)
        .Number("版本", "Revision", head => head.Revision, brief: true)
        .Moment("记录时间", "Recorded", head => head.Recorded, brief: true);

    /// <summary>The departments with how many powers and services each holds.</summary>
    public static Listing<DepartmentAnswer> Departments(CatalogWords words) => new Listing<DepartmentAnswer>("部门", "Departments")
        .Text(words.Heading(Fields.DepartmentCode), "Code", department => department.Code)
        .Text(words.Heading(Fields.Department), "Name", department => department.Name)
        .Flag("是否在设", "Open", department => department.Open)
        .Text(words.Heading(Fields.Into), "Merged into", department => department.MergedInto)
        .Number("行政权力（项）", "Powers", department => department.Powers)
        .Number("公共服务（项）", "Services", department => department.Services);
}
