/** What GitLab says of a proposal with the label that asks for new answers. */
export function gitlabAnswers(of: {
  readonly sha: string;
  readonly ref: string;
  readonly isFork: boolean;
  readonly mayWrite: boolean;
}) {
  const proposal = {
    iid: 7,
    sha: of.sha,
    source_branch: of.ref,
    target_branch: 'main',
    source_project_id: of.isFork ? 6 : 5,
  };
  const query = 'state=opened&order_by=updated_at&sort=asc&labels=galley%3A%20new%20answers';
  return {
    [`GET /projects/5/merge_requests?${query}`]: [proposal],
    'GET /projects/5/merge_requests/7/resource_label_events?per_page=100': [
      { action: 'add', user: { id: 3 }, label: { name: 'galley: new answers' } },
    ],
    'GET /projects/5/members/all/3': { access_level: of.mayWrite ? 30 : 20 },
    'POST /projects/5/merge_requests/7/notes': {},
    'PUT /projects/5/merge_requests/7': {},
    'GET /projects/5/issues?state=opened&labels=galley%3A%20drift&per_page=1': [],
    'POST /projects/5/issues': {},
  };
}
